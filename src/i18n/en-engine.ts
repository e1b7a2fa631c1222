/** The words of zooming in English. They come with it. */
export const enEngine = {
  controls: 'Zoom the map',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  home: 'Show the whole map',
  loading: 'Getting the map ready to zoom …',
  /** For readers, when it does not come, and when it cannot run. */
  missed: 'Zooming could not be loaded. You can try again.',
  failed: 'Zooming does not work in this browser. The map stays as it is.',
  /** For the console: what went wrong, and what to do about it. */
  problem: (reason: string): string => `The zoomable map is not there (${reason}); the map stays as it was drawn.`,
  trouble: (reason: string): string => `The zoomable map reports: ${reason}`,
  remedy:
    'Nothing is lost. To have it, the page’s policy must allow `worker-src blob:` (in a sandboxed frame `worker-src data:`) and, where it requires Trusted Types, `trusted-types lit-html council-map`; to do without, set engine="svg".',
  noWebgl: 'this browser has no WebGL2',
  late: 'it was not ready in time',
  lost: 'the browser has taken the graphics memory away',
  /** By MapLibre's own keys. */
  locale: {
    'CooperativeGesturesHandler.WindowsHelpText': 'Hold Ctrl and scroll to zoom the map',
    'CooperativeGesturesHandler.MacHelpText': 'Hold ⌘ and scroll to zoom the map',
    'CooperativeGesturesHandler.MobileHelpText': 'Use two fingers to move the map',
  },
} as const;
