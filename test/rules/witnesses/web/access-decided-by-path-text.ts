// --- access-decided-by-path-text
export async function middleware(req: NextRequest) {
  if (place === '/admin' && !session?.isAdmin) {
    return NextResponse.redirect(new URL('/login', req.url));
  }
}
export const config = { matcher: ['/admin/:path*'] };
export async function middleware(req: NextRequest) {
  if (req.nextUrl.pathname === place && !session?.isAdmin) {
    return NextResponse.redirect(new URL('/login', req.url));
  }
}
export const config = { matcher: ['/admin/:path*'] };
export async function middleware(req: NextRequest) {
  if (req.nextUrl.pathname === '/admin' && isGuest) {
    return NextResponse.redirect(new URL('/login', req.url));
  }
}
export const config = { matcher: ['/admin/:path*'] };
export async function middleware(req: NextRequest) {
  if (req.nextUrl.pathname === '/admin' && !session?.isAdmin) note(req);
}
export const config = { matcher: ['/admin/:path*'] };

// --- access-decided-by-path-text
export async function middleware(req: NextRequest) {
  if (
  req.nextUrl.pathname === '/admin' && !session?.isAdmin) { // flagged
    return NextResponse.redirect(new URL('/login', req.url));
  }
}
export const config = { matcher: ['/admin/:path*'] };
