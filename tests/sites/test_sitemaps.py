from bot.sites.sitemaps import sitemap
