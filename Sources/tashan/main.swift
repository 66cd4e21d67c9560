import Commands

await Root.run()
