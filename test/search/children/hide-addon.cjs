// Preloaded with --require, in threads too: hnswlib-node fails as it does where its compiled part
// was built for another machine.
const load = process.dlopen;
process.dlopen = function dlopen(module, file, ...rest) {
  if (file.includes('hnswlib-node')) throw new Error(`${file}: invalid ELF header`);
  return load.call(this, module, file, ...rest);
};
