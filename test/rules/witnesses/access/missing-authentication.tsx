// --- missing-authentication
async function deletePost(formData: FormData) {
}
