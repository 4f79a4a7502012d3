// --- mass-assignment
tenant = await tenants.findOneBy({ id });
function handle(data: Record<string, unknown>) {
  repo.merge(tenant, data) // flagged
}
tenant = await tenants.findOneBy({ id });
function handle(data: Record<string, unknown>) {
  wrap(tenant).assign(data) // flagged
}
