// --- unrestricted-upload
multer({ dest: 'uploads/', fileFilter: isImage });
multer({ dest: 'uploads/', fileFilter(req, file, done) { done(null, isImage(file)); } });
multer({ dest: 'uploads/', ...options });
multer({ storage: multer.memoryStorage() });
multer(); // flagged
FileInterceptor('file'); // flagged
FileInterceptor('file', {}); // flagged
FileInterceptor('file', { fileFilter: isImage });
FilesInterceptor('file', {}); // flagged
FilesInterceptor('file', 3, {}); // flagged

// --- unrestricted-upload
app.post('/avatar', (req, res) => {
  fs.writeFile('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  fs.writeFileSync('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  fs.promises.writeFile('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  fsp.writeFile('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  writeFile('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  writeFileSync('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  fs.createWriteStream('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  createWriteStream('uploads/' + req.files.avatar.name, req.files.avatar.data); // flagged
  fs.rename(temporary, 'uploads/' + req.files.avatar.name); // flagged
  fs.renameSync(temporary, 'uploads/' + req.files.avatar.name); // flagged
  fs.promises.rename(temporary, 'uploads/' + req.files.avatar.name); // flagged
  fs.copyFile(temporary, 'uploads/' + req.files.avatar.name); // flagged
  fs.copyFileSync(temporary, 'uploads/' + req.files.avatar.name); // flagged
  rename(temporary, 'uploads/' + req.files.avatar.name); // flagged
  fs.writeFile(path, req.files.avatar.data, done);
});
function keep(req) {
  fs.writeFile('uploads/' + req.files.avatar.name, data, done); // flagged
}
const hold = (req) => {
  fs.writeFile('uploads/' + req.files.avatar.name, data, done); // flagged
};

// --- unrestricted-upload
const form = await request.formData();
const file = form.get('file');
const data = await file.arrayBuffer();
await writeFile('uploads/' + file.name, data); // flagged
await cache.write('uploads/' + file.name, data);

// --- unrestricted-upload
const form = await request.formData();
const file = form.get('file');
const bytes = await file.arrayBuffer();
const data = Buffer.from(bytes);
await writeFile('uploads/' + file.name, data); // flagged

// --- unrestricted-upload
const form = await request.formData();
await writeFile('uploads/' + file.name, await file.arrayBuffer()); // flagged

// --- unrestricted-upload
exports.upload = async (ctx) => {
  const file = ctx.request.files.picture;
  await fs.copyFile(file.filepath, target); // flagged
  await fs.copyFile(file.path, target); // flagged
  await fs.copyFile(file.tempFilePath, target); // flagged
  await note(file.path);
};
