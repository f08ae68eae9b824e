import { loadPagesOfStep } from '../learn/step-pages.svelte';
import type { Module } from '../model/module';

const maps = import.meta.glob('../../content/maps/*.json');

/**
 * Loads everything that this lesson may still ask for. A page that runs on after a new
 * version has replaced its files finds none of them any more, here or on the host.
 */
export async function loadAhead({ items, steps }: Module): Promise<void> {
  const wanted = new Set(items.flatMap((item) => ('map' in item ? item.map : [])));
  await Promise.allSettled([
    import('../learn/KeepingNotes.svelte'),
    import('../learn/LessonMenu.svelte'),
    import('../learn/StartOver.svelte'),
    ...steps.map((step) => loadPagesOfStep(step, items)),
    import('../interop/attempt-file'),
    import('../model/check-module'),
    import('./attempt-copy'),
    import('./hold-attempt'),
    import('./keeping.svelte'),
    import('./store'),
    ...[...wanted].map((id) => maps[`../../content/maps/${id}.json`]?.()),
  ]);
}
