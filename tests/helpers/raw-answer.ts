import net from 'node:net';

export interface RawAnswer {
  headers: string;
  etag: string;
  content: Buffer;
}

/** The bytes as they come over the wire. */
export function rawAnswer(base: string, path: string, encoding: string): Promise<RawAnswer> {
  const { port } = new URL(base);
  return new Promise((resolve, reject) => {
    const socket = net.connect(Number(port), '127.0.0.1');
    const chunks: Buffer[] = [];
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', reject);
    socket.on('end', () => {
      const all = Buffer.concat(chunks);
      const split = all.indexOf('\r\n\r\n');
      const headers = all.subarray(0, split).toString();
      const etag = /^ETag: (.*)$/m.exec(headers)?.[1]?.trim() ?? '';
      resolve({ headers, etag, content: all.subarray(split + 4) });
    });
    socket.write(
      `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nAccept-Encoding: ${encoding}\r\n\r\n`,
    );
  });
}
