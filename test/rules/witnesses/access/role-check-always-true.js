// --- role-check-always-true
if (user.role == 'admin' || 'editor') return true; // flagged
if (user.role === 'admin' || 'editor' || more) return true; // flagged
if (user.role === 'admin' || other || 'editor') return true; // flagged
return user.role === 'admin' || 'editor'; // flagged
return user.role === 'admin' || other || 'editor'; // flagged
!user.role == 'admin' // flagged
user.permissions.join(data).indexOf(scope) // flagged
user.permissions.toString().includes(scope) // flagged
String(user.permissions).includes(scope) // flagged
JSON.stringify(user.permissions).includes(scope) // flagged
user.permissions.join(data).match(scope) // flagged
user.permissions.some((p) => p.includes(scope)) // flagged
user.permissions.some((p) => scope.startsWith(p)) // flagged
user.permissions.some((p) => scope.includes(p)) // flagged
