import type { Component } from 'svelte';
import type { TeachAddress } from './teach-address';
import type { TeachPort } from './teach-port';

type Page = TeachAddress['page'];
/** What each page is given: the app around it, and its own address. */
export type PageProps<P extends Page = Page> = {
  port: TeachPort;
  address: Extract<TeachAddress, { page: P }>;
};

/** The pages for teachers, each loaded when it is asked for. A page that is not here is not offered. */
export const teachPages: {
  [P in Page]?: () => Promise<{ default: Component<PageProps<P>> }>;
} = {
  home: () => import('./HomePage.svelte'),
  gradebook: () => import('./GradebookPage.svelte'),
  modules: () => import('./ModulesPage.svelte'),
  module: () => import('./ModulePage.svelte'),
  assign: () => import('./AssignPage.svelte'),
  assignment: () => import('./AssignmentPage.svelte'),
  print: () => import('./PrintPage.svelte'),
  'print-link': () => import('./PrintLinkPage.svelte'),
};
