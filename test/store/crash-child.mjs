/** Writes to the built store without end and tells each step once it is done; killed by the test. */
import process from 'node:process';
import { setImmediate, setInterval } from 'node:timers';
import { openStore } from '../../dist/src/store/store.js';

const [, , folder, what] = process.argv;
const store = openStore(folder);
const answer = {
  kind: 'ask',
  language: 'en',
  answered: true,
  private: false,
  cited: ['charter:20'],
  related: [],
  guildId: '1',
  channelId: '2',
  askerId: '3',
};
const tell = (line) => process.stdout.write(`${line}\n`);

if (what === 'claim') {
  const { id } = store.answers.add(answer);
  tell(`${id} ${store.pins.claim(id, true)}`);
  // Stands for the request to Discord that never comes back.
  setInterval(() => undefined, 1_000);
} else {
  for (;;) {
    const { id } = store.answers.add(answer);
    tell(`${id} added`);
    store.answers.placed(id, '42');
    tell(`${id} placed`);
    store.pins.claim(id, true);
    tell(`${id} claimed`);
    store.pins.complete(id);
    tell(`${id} pinned`);
    // Lets what was told leave this process.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
