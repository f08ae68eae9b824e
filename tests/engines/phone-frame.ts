import { createServer } from 'node:http';

export const PHONE = { width: 360, height: 740 };

/**
 * A page with the lesson in a frame as wide as a phone, because no engine makes its window that
 * narrow. The host differs from the lesson's in its port only, which to a browser is the same site.
 */
export async function phoneFrame(lessonUrl: string): Promise<{ url: string; close: () => void }> {
  const style = `border: 0; width: ${PHONE.width}px; height: ${PHONE.height}px`;
  const html = `<!doctype html><title>A phone</title><body style="margin: 0">
    <iframe src="${lessonUrl}" title="The lesson" style="${style}"></iframe>`;
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
