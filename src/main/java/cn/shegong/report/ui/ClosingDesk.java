package cn.shegong.report.ui;

import cn.shegong.closing.Books;
import cn.shegong.closing.ClosingService;
import cn.shegong.closing.Differences;
import cn.shegong.closing.MonthCheck;

/** What closing a month needs. */
public record ClosingDesk(Books books, MonthCheck check, ClosingService closings, Differences differences) {}
