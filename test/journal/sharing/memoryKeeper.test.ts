import { keeperContract } from "./contract.ts";
import { memoryPlace } from "./memoryKeeper.ts";

keeperContract("memory", async () => {
  const place = memoryPlace();
  return {
    open: async () => place.open(),
    async snapshot() {
      const restore = place.snapshot();
      return async () => restore();
    },
    async breakDown() {
      place.down = true;
      return async () => {
        place.down = false;
      };
    },
    async scatter() {
      place.scatter({ hello: "world" });
    },
    async end() {},
  };
});
