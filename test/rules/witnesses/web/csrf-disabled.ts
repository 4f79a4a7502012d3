// --- csrf-disabled
export async function loadForm(req: NextRequest) {
  const sid = (await cookies()).get('sid')?.value;
  const form = await req.formData();
}
export async function POST(req: NextRequest) { // flagged
  const sid = (await cookies()).get('sid')?.value;
  const form = await req.formData();
}
