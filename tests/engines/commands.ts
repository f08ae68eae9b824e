/**
 * The commands of W3C WebDriver that a walk needs: how each is called over HTTP (WebKit's driver)
 * and over Marionette, which is the same protocol spoken by Firefox itself, without a driver between.
 */
export const commands = {
  navigate: { method: 'POST', path: 'url', marionette: 'WebDriver:Navigate' },
  run: { method: 'POST', path: 'execute/sync', marionette: 'WebDriver:ExecuteScript' },
  actions: { method: 'POST', path: 'actions', marionette: 'WebDriver:PerformActions' },
  resize: { method: 'POST', path: 'window/rect', marionette: 'WebDriver:SetWindowRect' },
  frame: { method: 'POST', path: 'frame', marionette: 'WebDriver:SwitchToFrame' },
  screenshot: { method: 'GET', path: 'screenshot', marionette: 'WebDriver:TakeScreenshot' },
} as const;

export type Command = keyof typeof commands;
export type Params = Record<string, unknown>;

/** Sends one command and gives back its value; an answer that is an error is thrown. */
export type Send = (command: Command, params?: Params) => Promise<unknown>;
