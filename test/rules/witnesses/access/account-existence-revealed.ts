// --- account-existence-revealed
async function signIn(email: string, password: string) {
  if (!user) return {key: "Email not registered"} // flagged
  if (!(await argon2.verify(user.hash, password))) throw new UnauthorizedException('Invalid password');
}
