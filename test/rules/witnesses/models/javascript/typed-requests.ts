// --- path-traversal
function handle(value: Request) {
unlinkSync(value.body); // flagged
}
function handle(value: str) {
unlinkSync(value.body);
}
function handle(req: Request) {
unlinkSync(req.part);
}
function handle(value: Request) {
unlinkSync(value.json()); // flagged
}
function handle(value: str) {
unlinkSync(value.json());
}
function handle(value: Request) {
unlinkSync(value.text()); // flagged
}
function handle(value: Request) {
unlinkSync(value.formData()); // flagged
}
function handle(form: FormData) {
unlinkSync(form.get()); // flagged
}

// --- path-traversal
function handle(form: FormData) {
unlinkSync(form.getAll()); // flagged
}
