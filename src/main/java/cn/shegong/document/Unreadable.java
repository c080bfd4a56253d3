package cn.shegong.document;

import cn.shegong.base.Refusal;
import java.nio.file.Path;

/** Why a file cannot be read as a table, each with what the user can do. */
enum Unreadable {
    MISSING("找不到这个文件。它可能被移走或改了名，请重新选择。"),
    FOLDER("这是一个文件夹。请选择里面的表格文件。"),
    OWNER_FILE("这是 Excel 或 WPS 打开表格时留下的临时文件，不是表格本身。请选择同一文件夹里不带“~$”的那个文件。"),
    LOCKED("文件正在 Excel 或 WPS 里开着。请在那边关掉它，再选一次。"),
    DENIED("这台电脑不让读这个文件（没有权限）。请把它复制到桌面，再选复制的那一份。"),
    AWAY("文件在 U 盘、网盘或共享文件夹上，现在连不上了。请接好以后再选一次，最好先复制到本机。"),
    EMPTY("文件是空的，一个字节也没有，多半是没有传完。请向发件人重新要一份。"),
    TOO_LARGE("文件太大，不像一个乡镇的名单。请只留下要收的工作表，另存为 .xlsx 再收。"),
    PROTECTED("文件设了打开密码，读不了。请用 Excel 或 WPS 输入密码打开，取消密码后另存一份再收。"),
    DAMAGED("文件不完整或已损坏，读不了。请用 Excel 或 WPS 打开看看；打得开就另存为 .xlsx 再收，打不开就请发件人重发。"),
    OLD_FORMAT("这是二十多年前的旧格式表格，读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 再收。"),
    OTHER_WORKBOOK("这种表格格式读不了。请用 Excel 或 WPS 打开，另存为 .xlsx 再收。"),
    WEB_PAGE("文件名像表格，里面其实是网页（很多系统这样导出）。请用 Excel 或 WPS 打开，另存为 .xlsx 再收。"),
    XML_WORKBOOK("文件名像表格，里面其实是“XML 表格 2003”格式（有些系统这样导出）。请用 Excel 或 WPS 打开，另存为 .xlsx 再收。"),
    ZEROS("文件里全是空字节，内容没有了，多半是往 U 盘复制时中断了。请向发件人重新要一份。"),
    WORD("这是 Word 文档，不是表格。请把里面的表格复制到 Excel 或 WPS 表格中，保存后再收。"),
    PICTURE("这是图片或 PDF，里面没有可以读取的表格。请向发件人要 Excel 文件。"),
    ARCHIVE("这是压缩包，不是表格。请先解压，再选择里面的表格文件。"),
    NOT_A_TABLE("这不是表格文件。能收的有 .xlsx、.xls、.csv 和用逗号或制表符分列的 .txt。");

    private final String what;

    Unreadable(String what) {
        this.what = what;
    }

    /** What to say when reading failed: what the disk said, or else that the file is damaged. */
    static Refusal because(Path file, Throwable failure) {
        return OutOfReach.of(failure).orElse(DAMAGED).refusal(file, failure);
    }

    Refusal refusal(Path file) {
        return refusal(file, null);
    }

    /** The same for a form that was to be filled in; nothing was written then. */
    static Refusal unfilled(Path file, Throwable failure) {
        return OutOfReach.of(failure).orElse(DAMAGED).asUnfilled(file, failure);
    }

    Refusal unfilled(Path file) {
        return asUnfilled(file, null);
    }

    private Refusal asUnfilled(Path file, Throwable failure) {
        return new Refusal(unfilledWords(file) + what.replace("再收", "再填").replace("要收的", "要填的"), failure);
    }

    static String unfilledWords(Path file) {
        return "“" + file.getFileName() + "”没有填，原来的文件没有动：";
    }

    /** The message names the file, says that nothing was taken in and what to do. */
    Refusal refusal(Path file, Throwable cause) {
        return new Refusal("“" + file.getFileName() + "”没有收进来：" + what, cause);
    }
}
