import { loadPagesOfStep } from '../learn/step-pages.svelte';
import type { Module } from '../model/module';

/**
 * Loads everything that this lesson may still ask for. A page that runs on after a new
 * version has replaced its files finds none of them any more, here or on the host.
 */
export async function loadAhead({ id: moduleId, items, steps, map }: Module): Promise<void> {
  const wanted = new Set(items.flatMap((item) => ('map' in item ? item.map : [])));
  if (map !== undefined) wanted.add(map);
  await Promise.allSettled([
    import('../learn/HomePage.svelte'),
    import('../learn/KeepingNotes.svelte'),
    import('../learn/LessonMenu.svelte'),
    import('../learn/LevelPick.svelte'),
    import('../learn/PlacesDialog.svelte'),
    import('../learn/ReadingLocator.svelte'),
    import('../learn/SettingsDialog.svelte'),
    import('../learn/ReviewDue.svelte'),
    import('../learn/StartOver.svelte'),
    import('../learn/TimelinePage.svelte'),
    import('../learn/WhoDialog.svelte'),
    import('../learn/marks/FlagQuestion.svelte'),
    import('../learn/marks/mark-desk.svelte'),
    import('../learn/written/SentencePick.svelte'),
    ...steps.map((step) => loadPagesOfStep(step, items)),
    import('../interop/attempt-file'),
    import('../model/check-module'),
    import('./attempt-copy'),
    import('./hold-attempt'),
    import('./home'),
    import('./keeping.svelte'),
    import('./store'),
    import('./maps').then(({ loadLocator, loadMap }) =>
      Promise.allSettled(
        [...wanted].flatMap((id) => [loadMap(moduleId, id), loadLocator(moduleId, id)]),
      ),
    ),
  ]);
}
