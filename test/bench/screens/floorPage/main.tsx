import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";
import { Bullet } from "../../../../src/app/charts/Bullet.tsx";

// The least that a page with these libraries and these bars can be: what the first screen is measured against.

const BARS = 16;

function Floor() {
  const { data } = useQuery({
    queryKey: ["rates"],
    queryFn: async () => Array.from({ length: BARS }, (_, i) => i / BARS),
  });
  return data?.map((rate) => (
    <Bullet key={rate} rate={rate} expected={0.5} band="on-pace" carriedForward={false} end={1} />
  ));
}

const root = document.getElementById("root");
if (!root) throw new Error("index.html has no #root");
createRoot(root).render(
  <QueryClientProvider client={new QueryClient()}>
    <Floor />
  </QueryClientProvider>,
);
