// --- return-in-finally
function load(path) {
  try {
  } finally {
    function handle() {
      return null;
    }
  }
}
