// --- endless-recursion
function factorial(data) {  }
class User {
  factorial(data) { return n * factorial(n - 1); }
}
({factorial() {
  function factorial(data) { return n * factorial(n - 1); }
}})
class User {
  factorial(data) { this.factorial() } // flagged
}
function 
  factorial(n) { // flagged
  return n * factorial(n - 1);
}
