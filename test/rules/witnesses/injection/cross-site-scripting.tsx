// --- cross-site-scripting
export function Post({ post }: { post: Post }) {
  return (
    <article
      dangerouslySetInnerHTML={{
        __html: post.body, // flagged
      }}
    />
  );
}
