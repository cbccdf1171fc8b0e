import { createServer, type Socket, connect as tcpConnect } from "node:net";

/** A connection between two nodes that a test can cut. */
export interface Link {
  readonly port: number;
  cut(): void;
  mend(): void;
  end(): Promise<void>;
}

/** Listens on a free port and passes everything on to a port of this machine. */
export async function linkTo(port: number): Promise<Link> {
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((incoming) => {
    if (isCut) return incoming.destroy();
    const outgoing = tcpConnect(port, "127.0.0.1");
    for (const [one, other] of [
      [incoming, outgoing],
      [outgoing, incoming],
    ] as const) {
      sockets.add(one);
      one.pipe(other);
      one.on("error", () => other.destroy());
      one.on("close", () => {
        sockets.delete(one);
        other.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const cut = () => {
    isCut = true;
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: Number(Object(server.address()).port),
    cut,
    mend() {
      isCut = false;
    },
    async end() {
      cut();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
