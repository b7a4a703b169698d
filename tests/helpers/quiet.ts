/** Strapi's own start-up log drowns the test report; warnings and errors still come through. */
const isNoise = (message: unknown) => /(info|http).*: /.test(String(message).slice(0, 60));
const log = console.log.bind(console);
console.log = (...args: unknown[]) => {
  if (!isNoise(args[0])) log(...args);
};
