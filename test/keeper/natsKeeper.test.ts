import { connect } from "@nats-io/transport-node";
import { natsAuthenticator } from "../../src/journal/sharing/connectNats.ts";
import { createStreams } from "../../tools/keeper/createStreams.ts";
import { keeperContract } from "../journal/sharing/contract.ts";
import { keeperServers } from "./keeperServers.ts";

const MINISTRY = "财政部";

keeperContract("NATS", async () => {
  const servers = await keeperServers([MINISTRY, "科技部"], 1);
  const { clientPort } = servers.plan.nodes[0]!;
  const restart = async () => {
    await servers.start(0);
    await createStreams(servers.plan, clientPort);
  };
  return {
    // The ministry itself and the planner may write the ministry's rows.
    open: (number) => servers.open(number % 2 === 1 ? MINISTRY : null),
    async snapshot() {
      await servers.stop(0, "SIGTERM");
      const putBack = servers.snapshot();
      await restart();
      return async () => {
        await servers.stop(0);
        putBack();
        await restart();
      };
    },
    async breakDown() {
      await servers.stop(0);
      return restart;
    },
    async scatter() {
      const nc = await connect({
        servers: `127.0.0.1:${clientPort}`,
        authenticator: natsAuthenticator(servers.invitation(MINISTRY).secretKey),
      });
      await nc.request("journal.M01.e.hello", "no entry");
      await nc.request("journal.M01.other", JSON.stringify({ hello: "world" }));
      await nc.close();
    },
    end: () => servers.end(),
  };
});
