// --- missing-authentication
'use server';
export const action = async (data) => { await db.post.delete({ where: { id } }); } // flagged
'use server';
export const 
  deletePost = async (id: number) => { // flagged
  await db.post.delete({ where: { id } });
};
Deno.serve(async (request) => {
  if (url.pathname === 
  '/admin/users') return Response.json(await users()); // flagged
});
