// Loaded when one of these sheets is first opened, so that a first visit loads less.

export { createGallery } from './views/frame/gallery.js';
export { createHelp } from './views/frame/help.js';
