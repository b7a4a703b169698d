import net from 'node:net';
import type { AddressInfo } from 'node:net';
import type { Core } from '@strapi/strapi';

/** A way to the database server that can be cut and mended, as when the server is stopped and started. */
export class CuttableWay {
  private server: net.Server | null = null;
  private readonly sockets = new Set<net.Socket>();
  private port = 0;

  constructor(private readonly target: URL) {}

  async open(): Promise<URL> {
    this.server = net.createServer((near) => {
      const far = net.connect(Number(this.target.port || 5432), this.target.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined);
        socket.on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server?.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as AddressInfo).port;
    const url = new URL(this.target);
    url.hostname = '127.0.0.1';
    url.port = String(this.port);
    return url;
  }

  cut(): void {
    this.server?.close();
    for (const socket of this.sockets) socket.destroy();
  }
}

/** Takes the database away and brings it back: the way to its server is cut; SQLite's file is closed. */
export class Outage {
  private isOn = false;

  constructor(
    private readonly strapi: Core.Strapi,
    private readonly way: CuttableWay | null,
  ) {}

  async begin(): Promise<void> {
    this.isOn = true;
    if (this.way) this.way.cut();
    else await this.strapi.db.connection.destroy();
  }

  /** Does nothing when it is over already. */
  async end(): Promise<void> {
    if (!this.isOn) return;
    this.isOn = false;
    if (this.way) await this.way.open();
    else this.strapi.db.connection.initialize();
  }
}
