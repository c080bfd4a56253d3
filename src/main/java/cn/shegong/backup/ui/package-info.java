/** The page 数据安全. */
package cn.shegong.backup.ui;
