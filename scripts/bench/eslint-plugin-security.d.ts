/** The package brings no types. */
declare module 'eslint-plugin-security' {
  const plugin: { configs: { recommended: unknown } };
  export default plugin;
}
