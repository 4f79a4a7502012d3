// --- path-traversal
import { promises as importedPromises } from 'fs';
importedPromises.readFile(req.body) // flagged
