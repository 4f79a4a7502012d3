// --- code-injection
element.setAttribute("ona", left + value + right); // flagged
