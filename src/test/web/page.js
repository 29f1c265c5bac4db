// The whole page as one script, for a browser without modules.

import './quirks.js';
import './worker.js';
import './imports.js';
import '../../../web/main.js';
