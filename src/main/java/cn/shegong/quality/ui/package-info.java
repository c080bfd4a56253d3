/** The page 数据体检. */
package cn.shegong.quality.ui;
