/// The words by which people name columns.
enum Vocabulary {
  /// Last or first words of a column of spend.
  static let spend: Set<String> = [
    "spend", "spends", "spent", "spending", "cost", "costs", "investment", "investments", "adspend",
    "expenditure", "mdsp",
  ]

  /// Words that make a cost something else than media spend.
  static let otherCosts: Set<String> = [
    "per", "goods", "sold", "unit", "shipping", "production", "labor", "labour", "delivery", "cogs",
    "price", "energy", "logistics", "index", "living",
  ]

  /// Last or first words of a column of exposure, the best measure first where a channel has several.
  static let exposure: [String] = [
    "impressions", "impression", "imps", "impr", "mdip", "grps", "grp", "trps", "trp", "clicks",
    "click", "views", "view", "exposures", "exposure", "sends", "opens",
  ]

  /// Last words of a measure of demand: what people looked for, before any medium reached them.
  static let demand: Set<String> = [
    "queries", "visits", "visitors", "sessions", "traffic", "gqv", "footfall",
  ]

  /// Whole names of measures of demand.
  static let demandNames: Set<String> = [
    "query_volume", "search_volume", "search_queries", "search_interest", "search_index",
    "google_trends", "gqv",
  ]

  /// Names of media without spend, where they stand alone.
  static let organic: Set<String> = [
    "newsletter", "newsletters", "organic", "pr", "press", "blog", "seo",
  ]

  /// Media that go by their bare name.
  static let media: Set<String> = [
    "tv", "television", "ctv", "ott", "radio", "print", "newspaper", "newspapers", "magazine",
    "magazines", "ooh", "dooh", "outdoor", "billboard", "billboards", "cinema", "facebook", "meta",
    "instagram", "tiktok", "snapchat", "pinterest", "twitter", "linkedin", "reddit", "youtube",
    "google", "bing", "search", "social", "display", "video", "affiliate", "affiliates", "podcast",
    "podcasts", "sem", "ppc", "influencer", "influencers", "direct_mail", "paid_search",
    "paid_social", "google_ads", "facebook_ads", "online_video", "programmatic", "audio",
  ]

  /// Names of outcomes, those that measure money and those that count.
  static let revenue: [String] = [
    "revenue", "total_revenue", "net_revenue", "gross_revenue", "sales", "total_sales", "net_sales",
    "gross_sales", "sales_value", "sales_revenue", "gmv", "turnover", "bookings", "income",
  ]
  static let conversions: [String] = [
    "conversions", "conversion", "total_conversions", "orders", "purchases", "transactions",
    "units_sold", "units", "sales_units", "sales_volume", "volume", "quantity", "signups",
    "sign_ups",
    "subscriptions", "new_subscribers", "subscribers", "leads", "installs", "registrations",
    "acquisitions", "new_customers", "customers", "applications", "bookings_count", "quotes",
  ]
  static let neutralOutcome: [String] = [
    "kpi", "outcome", "target", "y", "response", "dependent", "dep_var", "dependent_variable",
  ]

  /// Words of an outcome's name that is longer than any above, such as `store_sales`.
  static let outcomeWords: Set<String> = [
    "revenue", "sales", "conversions", "orders", "purchases", "transactions", "kpi", "gmv",
    "subscriptions", "signups", "installs", "leads",
  ]

  /// Words that make such a name something else.
  static let notOutcome: Set<String> = [
    "competitor", "competitors", "competition", "competitive", "index", "price", "per", "score",
    "lag", "lagged", "forecast", "budget", "market", "category", "industry", "holiday", "event",
    "promo", "promotion", "flag", "day", "b", "control", "rate", "ratio", "share", "previous",
    "last",
  ]

  /// Words of what happens around a business: never what it sold.
  static let circumstances: Set<String> = [
    "temperature", "temp", "weather", "rain", "rainfall", "precipitation", "sunshine", "snow",
    "humidity", "unemployment", "inflation", "cpi", "gdp", "confidence", "sentiment", "discount",
    "stock", "distribution", "stores", "employees", "days", "holidays", "covid", "stringency",
    "mobility", "interest", "exchange", "fuel", "search", "trends", "population", "anomaly",
  ]

  static let date: [String] = [
    "date", "date_week", "week_date", "week_start", "week_start_date", "start_date",
    "week_starting",
    "week_of", "week_beginning", "week_commencing", "wk_strt_dt", "ds", "time", "timestamp", "week",
    "day", "month", "period", "period_start", "datetime", "date_time", "time_period", "week_ending",
    "week_end", "week_end_date", "end_date", "datum", "fecha", "semaine", "woche",
  ]

  static let geo: [String] = [
    "geo", "geo_id", "geo_name", "geography", "region", "region_name", "dma", "dma_code",
    "dma_name",
    "market", "territory", "state", "province", "country", "country_code", "city", "store",
    "store_id",
    "area", "location", "zip", "county",
  ]

  static let population: Set<String> = ["population", "pop", "inhabitants", "households"]

  /// First words of the money that one conversion brings.
  static let value: Set<String> = ["revenue", "value", "sales", "income"]

  /// Names of columns that count time.
  static let time: Set<String> = [
    "t", "trend", "time_index", "index", "id", "row", "dayofyear", "day_of_year", "doy",
    "week_number",
    "week_no", "week_num", "weeknum", "weekofyear", "week_of_year", "wk_nbr", "wk_in_yr_nbr",
    "iso_week",
    "week", "month", "month_number", "quarter", "qtr_nbr", "year", "yr_nbr", "day", "day_of_week",
    "dayofweek", "weekday", "day_of_month", "prd", "period",
  ]
}
