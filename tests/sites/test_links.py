from bot.sites.links import list_page
