// --- error-details-exposed
export default defineEventHandler(async () => {
  try {
  } catch (error) {
    return error.stack // flagged
  }
});
export default defineEventHandler(async () => {
  try {
  } catch (error) {
    return {error: error} // flagged
  }
});
