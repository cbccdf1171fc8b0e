import type { KeeperPlan } from "./keeperPlan.ts";
import { streamNames } from "./keeperPlan.ts";

/** How a keeper is run, watched, backed up and restored: the page beside its configuration. */
export function operatingPage(plan: KeeperPlan): string {
  const [first] = plan.nodes;
  const isCluster = plan.nodes.length > 1;
  return `# 同步处运行说明

${plan.name}，${plan.nodes.length} 台机器：${plan.nodes.map(({ name, host }) => `${name}（${host}）`).join("、")}。

## 运行

1. 每台机器装 nats-server 2.14 或更新的版本（https://github.com/nats-io/nats-server/releases）。Debian 稳定版自带的 2.9 已停止维护，不能用。
2. ${
    isCluster
      ? "把 accounts.conf 和本机的 nodeN.conf 复制到各台机器的同一个文件夹，在该文件夹里执行 `nats-server -c nodeN.conf`（建议做成系统服务）。"
      : "执行 `npm run keeper`，或在本文件夹里执行 `nats-server -c node1.conf`。"
  }
3. ${isCluster ? "三台都起来后，在第一台上执行一次 `npm run keeper -- --streams 本文件夹`，建立存储。" : "存储由 `npm run keeper` 建立。"}
4. 把“邀请”里的文件交给各部门。邀请含密钥，等于该部门的印章：当面或以机要渠道交付。
5. 防火墙放行：浏览器用 ${first?.webSocketPort} 端口${isCluster ? `，三台之间用 ${first?.clusterPort} 端口` : ""}；${first?.clientPort} 只在本机监听。
6. ${plan.tls ? "网页须以 https 打开。" : "没有加密（ws）：只用于与外界隔离的网络，且网页须以 http 打开；https 的网页连不上 ws。要加密，请用 --tls 证书 私钥 重新生成。"}

## 查看

装有 nats 命令时：\`nats --nkey 管理密钥 stream report\`。每个存储（${streamNames(plan).length} 个）应有 ${plan.nodes.length} 个副本、没有落后。磁盘剩余不足 20% 时扩容：存储满后新的报送发不出去，“记录”里会写明，已有的不受影响。

## 备份与恢复

- 真正的备份是每个浏览器里的记录和“记录”里的备份文件：同步处只是运送，丢了什么，各处会自动补送。
- 停一台、复制它的 store 文件夹、再启动，即可备份；不要在运行中复制。
- 从旧的备份恢复后不必再做什么：各处下一次同步时发现位置对不上，会把自己有的全部补送一遍。
- 三台全毁：按原配置重新启动空的三台，建立存储，各处自动补送。

## 更换密钥

密钥被盗或人员变动：\`npm run keeper -- --renew 部门 --dir 本文件夹\`，把 accounts.conf 复制到每台机器，执行 \`nats-server --signal reload\`，把新邀请交给部门；再在“记录”停用旧身份。旧密钥此后登录不了，此后所写也不计入。

## 已知的缺陷，以及为什么数字不受影响

Jepsen 对 NATS 2.12.1 的测试（https://jepsen.io/analyses/nats-2.12.1）发现：磁盘上个别字节翻转或文件截断会使已确认的消息丢失，断电会丢失尚未落盘的消息（默认约两分钟才落盘一次），副本之间可能长期不一致。

- 断电：配置为 \`sync_interval: always\`，落盘后才确认。
- 丢失：每条记录都还在写它的浏览器和计划管理方的浏览器里；每次同步核对位置，每天从头核对一遍，少了的补送。
- 改动：每条记录有签名，任何人读到时都核对，对不上的不取。
- 重复、次序颠倒：每条记录以内容的校验码为名，只计一次；结果与到达次序无关。
- 消费者挂起：不用消费者，只按序号读取。
`;
}
