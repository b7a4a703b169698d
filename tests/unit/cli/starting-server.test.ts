import net from 'node:net';

interface StartingServer {
  answerStarting(address: { host: string; port: number }): Promise<() => Promise<void>>;
}

const { answerStarting } = jest.requireActual<StartingServer>('../../../src/cli/lib/starting-server');

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = net.createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

test('while the portal starts everything gets 503, and then the address is free', async () => {
  const address = { host: '127.0.0.1', port: await freePort() };
  const leave = await answerStarting(address);
  const page = await fetch(`http://127.0.0.1:${address.port}/hoi-dap`);
  expect([page.status, page.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await page.text()).toContain('Cổng đang khởi động');
  const health = await fetch(`http://127.0.0.1:${address.port}/_health`);
  expect([health.status, await health.json()]).toEqual([503, { status: 'starting' }]);

  // A client that says nothing must not hold the address.
  const silent = net.connect(address);
  await new Promise((resolve) => silent.once('connect', resolve));
  silent.on('error', () => undefined);
  await leave();
  const next = await answerStarting(address);
  await next();
  silent.destroy();
});
