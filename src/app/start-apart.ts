import { mount } from 'svelte';
import { wingOf, type Wing } from './routes';

/** Starts a page beside the lesson, without it: for teachers, or about privacy. */
export async function startApart(
  target: HTMLElement,
  wing: Exclude<Wing, 'lesson' | 'a'>,
): Promise<void> {
  // Other wings start by themselves, as this one did.
  addEventListener('hashchange', () => {
    if (wingOf(location.hash) !== wing) location.reload();
  });
  await { teach: startTeaching, privacy: startPrivacy }[wing](target);
  const root = document.documentElement;
  root.removeAttribute('data-resume');
  root.setAttribute('data-ready', '');
  for (const early of document.querySelectorAll('.early')) early.remove();
  void import('./fonts.css').catch(() => undefined);
  if (import.meta.env.PROD && import.meta.env.MODE !== 'single')
    void import('./keep-apart').then(({ keepForOffline }) => keepForOffline(wing === 'teach'));
}

async function startTeaching(target: HTMLElement): Promise<void> {
  const [{ default: TeachPage }, { teachPort }] = await Promise.all([
    import('../teach/TeachPage.svelte'),
    import('./teach-port'),
  ]);
  target.replaceChildren();
  mount(TeachPage, { target, props: { port: teachPort() } });
}

async function startPrivacy(target: HTMLElement): Promise<void> {
  const { default: PrivacyPage } = await import('../learn/PrivacyPage.svelte');
  target.replaceChildren();
  mount(PrivacyPage, { target });
}
