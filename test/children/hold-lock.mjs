// Takes a lock, says so, and holds it until it is killed or its input ends.
// node hold-lock.mjs FOLDER NAME
import { tryLock } from '../../dist/src/lock.js';

const [folder, name] = process.argv.slice(2);
const lock = await tryLock(folder, name);
process.stdout.write(lock === null ? 'refused\n' : 'held\n');
process.stdin.resume();
process.stdin.on('end', () => process.exit());
