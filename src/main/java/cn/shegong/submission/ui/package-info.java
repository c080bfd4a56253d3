/** The page of {@link cn.shegong.submission}. */
package cn.shegong.submission.ui;
