from bot.sites.articles import article_of_page
