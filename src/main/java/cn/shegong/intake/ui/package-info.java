/** The page on which the county's lists come in: what was read, what is different, take it. */
package cn.shegong.intake.ui;
