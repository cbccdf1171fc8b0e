/**
 * Fetches a file under `data/`; throws with a sentence for the screen. The one-file edition has these files in itself: its
 * build puts a function of the same name in this place.
 */
export async function fetchFile(path: string): Promise<Response> {
  const url = new URL(`data/${path}`, document.baseURI);
  let response: Response;
  try {
    response = await fetch(url, { cache: "no-cache" });
  } catch {
    throw new Error(`读取 ${url.pathname} 时连接中断。请检查网络后重试。`);
  }
  if (!response.ok)
    throw new Error(`读取 ${url.pathname} 失败（HTTP ${response.status}）。请联系系统管理员。`);
  return response;
}
