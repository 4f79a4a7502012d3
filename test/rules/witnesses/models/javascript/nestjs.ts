// --- open-redirect
@Controller('places')
class Places {
  @Get('ping')
  ping(@Query('host') host: string) {
    res.redirect(host); // flagged
  }
  @Get('trace')
  trace(@Query('host') host) {
    res.redirect(host); // flagged
  }
  @Get('count')
  count(@Query('count', ParseIntPipe) count: number) {
    res.redirect(count);
  }
  @Get('id')
  id(@Query('id', ParseUUIDPipe) id: string) {
    res.redirect(id);
  }
  @Get('kind')
  kind(@Query('kind', new ParseEnumPipe(Kind)) kind: Kind) {
    res.redirect(kind);
  }
  @Get('lines')
  lines(@Query('lines') lines: number) {
    res.redirect(lines);
  }
  @Get('all')
  all(@Query('all') all: boolean) {
    res.redirect(all);
  }
  @Get('total')
  total(@Query('count', ParseIntPipe) count) {
    res.redirect(count);
  }
  @Get('log')
  log(@Inject('log') log: string) {
    res.redirect(log);
  }
  @Get('raw')
  raw(@Req() req: Request) {
    res.redirect(req.query.name); // flagged
    res.redirect(req.socket.name);
  }
}

// --- cross-site-scripting
@Controller('notes')
class Notes {
  @Get()
  show(@Query('note') note: string) {
    return `<p>${note}</p>`; // flagged
  }
  @Get('text')
  text(@Query('note') note: string) {
    return `note: ${note}`;
  }
  render(@Query('note') note: string) {
    return `<p>${note}</p>`;
  }
}

// --- open-redirect
@Controller('go')
class Go {
  @Get()
  @Redirect()
  go(@Query('to') to: string) {
    return {
      url: to, // flagged
    };
  }
}
