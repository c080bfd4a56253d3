/** The page of the visiting packs. */
package cn.shegong.pack.ui;
