// --- dangerous-upload-type
const upload = multer({ dest: 'uploads/', fileFilter });
const options = { allowedTypes: /\.(png|jpg|svg|html)$/ }; // flagged
const others = { allowedMimeTypes: /\.(png|jpg|svg|html)$/ }; // flagged
const third = { allowedFormats: /\.(png|jpg|svg|html)$/ }; // flagged
const fourth = { allowed_formats: /\.(png|jpg|svg|html)$/ }; // flagged
const shown = { pattern: /\.(png|jpg|svg|html)$/ };
const isShown = (page) => /\.(png|jpg|svg|html)$/.test(page);
const allowedTypes =
  ['image/png', 'image/svg+xml', 'text/html']; // flagged
const isAllowed = (file) => /\.(png|jpg|svg|html)$/.test(file.originalname); // flagged

// --- dangerous-upload-type
const allowedTypes = ['image/png', 'image/svg+xml', 'text/html'];
